export default async function run(t) {
  const v = 'v';
  const f0 = async (x) => { 'use server' ; return [v, x] };
  async function g0(x) {  'use server' ;return [v, x] }
  let l0 = v 
  class C0 { static async m (x) { 'use server' ;return [v, l0, x] } }
  const f1　=　async　(x)　=>　{　'use server'　;　return　[v,　x]　};
  async　function　g1(x)　{　　'use server'　;return [v, x]　}
  let　l1　=　v　
  class　C1　{　static　async　m　(x)　{　'use server'　;return [v, l1, x]　}　}
  const f2 = async (x) => { 'use server' ; return [v, x] };
  async function g2(x) {  'use server' ;return [v, x] }
  let l2 = v 
  class C2 { static async m (x) { 'use server' ;return [v, l2, x] } }
  const f3﻿=﻿async﻿(x)﻿=>﻿{﻿'use server'﻿;﻿return﻿[v,﻿x]﻿};
  async﻿function﻿g3(x)﻿{﻿﻿'use server'﻿;return [v, x]﻿}
  let﻿l3﻿=﻿v﻿
  class﻿C3﻿{﻿static﻿async﻿m﻿(x)﻿{﻿'use server'﻿;return [v, l3, x]﻿}﻿}
  const f4 = async (x) => { 'use server' ; return [v, x] };
  async function g4(x) {  'use server' ;return [v, x] }
  let l4 = v 
  class C4 { static async m (x) { 'use server' ;return [v, l4, x] } }
  const f5 = async (x) => { 'use server' ; return [v, x] };
  async function g5(x) {  'use server' ;return [v, x] }
  let l5 = v 
  class C5 { static async m (x) { 'use server' ;return [v, l5, x] } }
  const f6 = async (x) => { 'use server' ; return [v, x] };
  async function g6(x) {  'use server' ;return [v, x] }
  let l6 = v 
  class C6 { static async m (x) { 'use server' ;return [v, l6, x] } }
  const f7 = async (x) => { 'use server' ; return [v, x] };
  async function g7(x) {  'use server' ;return [v, x] }
  let l7 = v 
  class C7 { static async m (x) { 'use server' ;return [v, l7, x] } }
  const f8=async(x)=>{'use server';return[v,x]};
  asyncfunctiong8(x){'use server';return [v, x]}
  letl8=v
  classC8{staticasyncm(x){'use server';return [v, l8, x]}}
  const f9=async(x)=>{'use server';return[v,x]};
  asyncfunctiong9(x){'use server';return [v, x]}
  letl9=v
  classC9{staticasyncm(x){'use server';return [v, l9, x]}}
  const f10 = async (x) => { 'use server' ; return [v, x] };
  async function g10(x) {  'use server' ;return [v, x] }
  let l10 = v 
  class C10 { static async m (x) { 'use server' ;return [v, l10, x] } }
  const f11 = async (x) => { 'use server' ; return [v, x] };
  async function g11(x) {  'use server' ;return [v, x] }
  let l11 = v 
  class C11 { static async m (x) { 'use server' ;return [v, l11, x] } }
  for (const f of [f0, g0, C0.m, f1, g1, C1.m, f2, g2, C2.m, f3, g3, C3.m, f4, g4, C4.m, f5, g5, C5.m, f6, g6, C6.m, f7, g7, C7.m, f8, g8, C8.m, f9, g9, C9.m, f10, g10, C10.m, f11, g11, C11.m]) await t.call(f, 1);
}
