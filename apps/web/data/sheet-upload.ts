type Reply = { readonly href?: string; readonly error?: string; readonly access?: string };

const replyOf = (text: string): Reply => {
  try {
    return JSON.parse(text) as Reply;
  } catch {
    return {};
  }
};

/** A sheet is sent as soon as it is chosen or dropped on its form, says how far it is, may be cancelled, and opens its dry run; a refusal stands beside it. */
export const sheetUpload = (): void => {
  const form = document.querySelector<HTMLFormElement>('form[data-sheet]');
  if (!form) return;
  const place = form.closest<HTMLElement>('section') ?? form;
  const status = form.querySelector<HTMLElement>('[data-progress]')!;
  const bar = form.querySelector('progress')!;
  const cancel = form.querySelector<HTMLButtonElement>('[data-cancel]')!;
  const input = form.querySelector<HTMLInputElement>('input[type="file"]')!;
  const words = status.dataset;
  let request: XMLHttpRequest | undefined;

  const say = (text: string, fault = false): void => {
    status.textContent = text;
    status.classList.toggle('fault', fault);
    status.setAttribute('role', fault ? 'alert' : 'status');
  };
  const end = (text = '', fault = false): void => {
    bar.hidden = cancel.hidden = true;
    request = undefined;
    input.value = '';
    say(text, fault);
  };

  const send = (file: File): void => {
    request?.abort();
    bar.hidden = cancel.hidden = false;
    bar.value = 0;
    const own = (request = new XMLHttpRequest());
    const body = new FormData();
    body.set('file', file);
    say(words['sending'] ?? '');
    own.upload.addEventListener('progress', ({ loaded, total }) => {
      const share = total === 0 ? 1 : loaded / total;
      if (share < 1) {
        bar.value = 100 * share;
        say((words['sending'] ?? '').replace(/\d+/, String(Math.floor(100 * share))));
        return;
      }
      // How long the reading takes cannot be known.
      bar.removeAttribute('value');
      say(words['reading'] ?? '');
    });
    own.addEventListener('load', () => {
      const { href, error, access } = replyOf(own.responseText);
      const to = access ?? href;
      if (to !== undefined) location.assign(to);
      else end(error ?? words['lost'], true);
    });
    own.addEventListener('error', () => end(words['lost'], true));
    own.open('POST', form.action);
    own.setRequestHeader('Accept', 'application/json');
    own.send(body);
  };

  cancel.addEventListener('click', () => {
    request?.abort();
    end();
  });
  form.addEventListener('submit', (event) => {
    const file = input.files?.[0];
    if (!file) return;
    event.preventDefault();
    send(file);
  });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) send(file);
  });
  // A sheet dropped here is figures; dropped elsewhere on the page it would be read as a plan.
  const over = (is: boolean): void => void place.classList.toggle('sheet-over', is);
  place.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  place.addEventListener('dragleave', () => over(false));
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    const file = event.dataTransfer?.files[0];
    if (!file) return;
    // The drop also reaches the document, which would take it for a plan.
    event.stopPropagation();
    document.body.classList.remove('dropping');
    send(file);
  });
};
