// Questions and answers between the two realms of the react mode, over a message port. A stream in a
// message is transferred; nothing else but bytes and text crosses.
export class Link {
  #port;
  #next = 1;
  #waiting = new Map(); // number of a question → {resolve, reject}

  // `answers`: kind → function of the message; what it resolves to is the answer.
  constructor(port, answers) {
    this.#port = port;
    port.on('message', (message) => {
      if (message.ask === undefined) this.#settle(message);
      else void this.#answer(message, answers[message.kind]);
    });
  }

  ask(kind, message) {
    const ask = this.#next++;
    this.#post({ ask, kind, message });
    return new Promise((resolve, reject) => this.#waiting.set(ask, { resolve, reject }));
  }

  async #answer({ ask, message }, answer) {
    try {
      this.#post({ answered: ask, message: await answer(message) });
    } catch (error) {
      this.#post({ answered: ask, failed: String(error?.stack ?? error) });
    }
  }

  #post(packet) {
    const stream = packet.message?.stream;
    this.#port.postMessage(packet, stream ? [stream] : []);
  }

  #settle({ answered, message, failed }) {
    const { resolve, reject } = this.#waiting.get(answered);
    this.#waiting.delete(answered);
    if (failed === undefined) resolve(message);
    else reject(new Error(failed));
  }
}

// What encodeReply() gives, as a request would carry it.
export async function packBody(body) {
  if (typeof body === 'string') return { text: body };
  const response = new Response(body);
  return { type: response.headers.get('content-type'), bytes: new Uint8Array(await response.arrayBuffer()) };
}

export function unpackBody({ text, type, bytes }) {
  if (text !== undefined) return text;
  return new Response(bytes, { headers: { 'content-type': type } }).formData();
}
