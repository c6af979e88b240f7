export const type = 'type', as = 'as', other = 'other';
export type Text = string;
