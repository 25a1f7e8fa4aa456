/** Milliseconds after which whoever waits is told that something happens. */
const SOON = 300;

/** While the server reads a file that a form sent: how long it has been at it, and a way to leave it. */
export const busyForms = (): void => {
  for (const note of document.querySelectorAll<HTMLElement>('form [data-busy]')) {
    const form = note.closest('form')!;
    const send = form.querySelector<HTMLButtonElement>('[type="submit"]');
    const [status, cancel] = [note.querySelector('span')!, note.querySelector('button')!];
    let timer: number | undefined;
    const end = (): void => {
      clearInterval(timer);
      status.textContent = '';
      cancel.hidden = true;
      if (send) send.disabled = false;
      form.removeAttribute('aria-busy');
    };
    form.addEventListener('submit', (event) => {
      if (event.defaultPrevented) return;
      const began = Date.now();
      form.setAttribute('aria-busy', 'true');
      if (send) send.disabled = true;
      clearInterval(timer);
      timer = setInterval(() => {
        // Only whole seconds are told, the first at once.
        const text = (note.dataset['busy'] ?? '').replace('0', String(Math.floor((Date.now() - began) / 1000)));
        if (status.textContent !== text) status.textContent = text;
        cancel.hidden = false;
      }, SOON);
    });
    cancel.addEventListener('click', () => {
      stop();
      end();
    });
    // Back from the next page the form must be usable again.
    addEventListener('pageshow', end);
  }
};
