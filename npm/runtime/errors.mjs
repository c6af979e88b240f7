// The errors of the runtime. `code` is for programs and stays; `message` is for people.

// Something was called, or a value handed over, that a correct client would not send. `status` is
// HTTP's.
export class RefusedError extends Error {
  name = 'RefusedError';
  constructor(code, message, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

// Sealing failed on the server: a mistake in the program or its set-up, never the client's.
export class SealError extends Error {
  name = 'SealError';
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

export class CyclicSealError extends SealError {
  name = 'CyclicSealError';
  constructor(id) {
    super('cyclic-seal', `rscc: the captured values of the server function ${id} contain itself`);
  }
}
