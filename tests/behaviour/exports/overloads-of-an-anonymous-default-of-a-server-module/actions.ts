'use server';
export default function (n: number): Promise<number>;
export default function (text: string): Promise<string>;
export default async function (value: unknown): Promise<any> {
  return value;
}
