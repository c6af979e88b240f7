'use server'
export default async (x) => { return x }
[1].map((x) => x)
