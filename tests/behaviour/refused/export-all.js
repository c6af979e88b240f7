// refused: export-all
'use server';
export * from 'x';
