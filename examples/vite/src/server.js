import { handleServerRequest } from 'rscc/server';
import registry from 'virtual:rscc/registry';

export async function handle(request) {
  const outcome = await handleServerRequest(request, registry);
  return outcome.respond?.() ?? new Response('Not found', { status: 404 });
}
