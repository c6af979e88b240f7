'use server';
async function f0(n) { return [0, n]; }
export { f0 as eval };
async function f1(n) { return [1, n]; }
export { f1 as arguments };
async function f2(n) { return [2, n]; }
export { f2 as let };
async function f3(n) { return [3, n]; }
export { f3 as static };
async function f4(n) { return [4, n]; }
export { f4 as yield };
async function f5(n) { return [5, n]; }
export { f5 as implements };
async function f6(n) { return [6, n]; }
export { f6 as interface };
async function f7(n) { return [7, n]; }
export { f7 as package };
async function f8(n) { return [8, n]; }
export { f8 as private };
async function f9(n) { return [9, n]; }
export { f9 as protected };
async function f10(n) { return [10, n]; }
export { f10 as public };
async function f11(n) { return [11, n]; }
export { f11 as await };
async function f12(n) { return [12, n]; }
export { f12 as enum };
async function f13(n) { return [13, n]; }
export { f13 as null };
async function f14(n) { return [14, n]; }
export { f14 as true };
async function f15(n) { return [15, n]; }
export { f15 as false };
async function f16(n) { return [16, n]; }
export { f16 as this };
async function f17(n) { return [17, n]; }
export { f17 as undefined };
async function f18(n) { return [18, n]; }
export { f18 as NaN };
async function f19(n) { return [19, n]; }
export { f19 as async };
async function f20(n) { return [20, n]; }
export { f20 as of };
async function f21(n) { return [21, n]; }
export { f21 as get };
async function f22(n) { return [22, n]; }
export { f22 as set };
async function f23(n) { return [23, n]; }
export { f23 as new };
async function f24(n) { return [24, n]; }
export { f24 as target };
async function f25(n) { return [25, n]; }
export { f25 as super };
async function f26(n) { return [26, n]; }
export { f26 as import };
async function f27(n) { return [27, n]; }
export { f27 as export };
async function f28(n) { return [28, n]; }
export { f28 as default };
async function f29(n) { return [29, n]; }
export { f29 as typeof };
async function f30(n) { return [30, n]; }
export { f30 as void };
async function f31(n) { return [31, n]; }
export { f31 as with };
async function f32(n) { return [32, n]; }
export { f32 as debugger };
async function f33(n) { return [33, n]; }
export { f33 as in };
async function f34(n) { return [34, n]; }
export { f34 as instanceof };
async function f35(n) { return [35, n]; }
export { f35 as if };
async function f36(n) { return [36, n]; }
export { f36 as do };
async function f37(n) { return [37, n]; }
export { f37 as case };
async function f38(n) { return [38, n]; }
export { f38 as as };
async function f39(n) { return [39, n]; }
export { f39 as from };
async function f40(n) { return [40, n]; }
export { f40 as type };
async function f41(n) { return [41, n]; }
export { f41 as then2 };
async function f42(n) { return [42, n]; }
export { f42 as constructor };
async function f43(n) { return [43, n]; }
export { f43 as prototype };
async function f44(n) { return [44, n]; }
export { f44 as name };
async function f45(n) { return [45, n]; }
export { f45 as length };
async function f46(n) { return [46, n]; }
export { f46 as caller };
async function f47(n) { return [47, n]; }
export { f47 as __proto__ };
async function f52(n) { return [52, n]; }
export { f52 as $$register };
async function f53(n) { return [53, n]; }
export { f53 as $$r0 };
async function f54(n) { return [54, n]; }
export { f54 as $$default };
async function f55(n) { return [55, n]; }
export { f55 as \u0061bc };
