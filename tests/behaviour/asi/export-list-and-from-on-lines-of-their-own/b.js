'use server'
export const one = async (n) => ['one', n]
export const two = async (n) => ['two', n]
export const three = async (n) => ['three', n]
