// React's automatic JSX runtime as far as the cases need it, and a renderer that calls components.
import { ELEMENT, FRAGMENT } from './symbols.mjs';

export const Fragment = FRAGMENT;

export function jsx(type, props, key) {
  return { $$typeof: ELEMENT, type, key: key === undefined ? null : String(key), props };
}
export { jsx as jsxs };

// A tree of host elements: [name, props] with components called and fragments flattened to arrays.
export async function render(node) {
  const value = await node;
  if (Array.isArray(value)) return Promise.all(value.map(render));
  if (typeof value !== 'object' || value === null || value.$$typeof !== ELEMENT) return value;
  if (typeof value.type === 'function') return render(value.type(value.props));
  if (value.type === Fragment) return render(value.props.children);
  const props = { ...value.props };
  if ('children' in props) props.children = await render(props.children);
  return [value.type, props];
}
