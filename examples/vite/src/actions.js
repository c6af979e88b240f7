'use server';

let greetings = 0;

export async function greet(name) {
  greetings++;
  return `Hello ${name}, you are number ${greetings}`;
}
