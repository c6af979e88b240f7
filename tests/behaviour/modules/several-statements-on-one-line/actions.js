'use server'; export const a = async (x) => ['a', x]; export const b = async (x) => ['b', x], z_ = 0 || a; export async function c(x) { return ['c', x, typeof z_]; } /* end */
