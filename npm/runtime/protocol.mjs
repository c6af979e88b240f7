// What client and server agree on beside React's own formats.
export const actionHeader = 'rscc-action'; // of a request: the server function's id
export const refusedHeader = 'rscc-refused'; // of a response: why it was refused
export const payloadType = 'text/x-component'; // a payload, {result, …}
