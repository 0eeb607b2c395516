/** Work for a turn of its own, in order; what stands in the queue when the next key comes is done before it. */
const queue: (() => void)[] = [];
let channel: MessageChannel | null = null;

/** Acts after the event at hand, before anything that the person does next. */
export function later(act: () => void): void {
  queue.push(act);
  // Sooner than any timer.
  if (channel === null) {
    channel = new MessageChannel();
    channel.port1.onmessage = workOff;
  }
  channel.port2.postMessage(null);
}

/** Does at once what was put off: on a slow computer, a fast typist's next letter would overtake it. */
export function workOff(): void {
  for (let act = queue.shift(); act !== undefined; act = queue.shift()) act();
}
