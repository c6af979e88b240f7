export type AlsoOnly = 1; export async function real() { return 'real'; } export async function type() { return 'type'; } export async function as() { return 'as'; }
