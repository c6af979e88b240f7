// How a program keeps references for its end, and calls them: see the prelude in program.mjs.
import { listLiteral, literal, objectLiteral, referenceBinding } from './expressions.mjs';
import { isReady } from './scope.mjs';

// Arguments for any server function, by the positions of parameters().
export function argumentsFor(g) {
  const makers = [() => literal(g), () => objectLiteral(g, 1)[0], () => listLiteral(g), () => findReference(g, { ready: true }) ?? literal(g)];
  const list = makers.slice(0, g.random.int(5)).map((make) => (g.random.chance(0.15) ? 'undefined' : make()));
  return list.map((text) => `, ${text}`).join('');
}

export function findReference(g, { ready = false } = {}) {
  return referenceBinding(g, (binding) => !ready || isReady(binding))?.text;
}

export function keepStatement(g, text) {
  return `keep(${text}${argumentsFor(g)})`;
}
