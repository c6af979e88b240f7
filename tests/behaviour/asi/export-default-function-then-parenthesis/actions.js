export let value = 0
export default async function () { 'use server'; return ['default', value] }
(value = 1)
