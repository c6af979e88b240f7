export let value = 0;
export default class { static async save(n) { 'use server'; return n + 1; } } (value = 1);
