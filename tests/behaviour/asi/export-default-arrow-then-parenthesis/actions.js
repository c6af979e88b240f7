export let value = 0
export default async () => { 'use server'; return 'default' }
(value = 1)
