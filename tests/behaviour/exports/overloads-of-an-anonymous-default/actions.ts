export default function (n: number): Promise<number>;
export default function (text: string): Promise<string>
export default function <T extends { a: string }>(value: T): Promise<{ a: string }>;
export default async function (value: unknown): Promise<any> {
  'use server';
  return value;
}
