'use client';
export const label = 'a client module stays as it is';
