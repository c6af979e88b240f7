// Masked alone, neither the type nor the loop makes the error smaller that they share.
export default async function run(t){function save(list: import('./types').List<string>){
for (using item of list)console.log(item);['save', a];}
await t.call(async () => {'use server'; return 1})}
