export const log = [], a = 1;
