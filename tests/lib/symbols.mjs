// The symbols by which React's packages know their own values.
export const REFERENCE = Symbol.for('react.server.reference');
export const ELEMENT = Symbol.for('react.transitional.element');
export const FRAGMENT = Symbol.for('react.fragment');
