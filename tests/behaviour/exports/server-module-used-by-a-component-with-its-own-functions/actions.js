'use server';
export const save = async (...args) => args;
