// refused: server-in-client-module
'use client';
export const f = async () => {
  'use server';
};
