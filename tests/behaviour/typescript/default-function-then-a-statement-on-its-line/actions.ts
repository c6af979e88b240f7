'use server';

const seen: string[] = [];
export default async function (text: string): Promise<{ text: string }> { seen.push(`${text}`); return { text: seen.join() }; } const other = 'other';
export async function load() {
  return [other, seen];
}
