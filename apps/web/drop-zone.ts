type Reply = { href?: string; error?: string; access?: string };

const reply = (text: string): Reply => {
  try {
    return JSON.parse(text) as Reply;
  } catch {
    return {};
  }
};

/** A file may be dropped anywhere: it is sent with progress, may be cancelled, and a refusal is shown beside it. */
export const dropZone = (): void => {
  const form = document.querySelector<HTMLFormElement>('form[data-drop]');
  if (!form) return;
  const menu = form.closest('details')!;
  const status = form.querySelector<HTMLElement>('[data-progress]')!;
  const bar = form.querySelector('progress')!;
  const cancel = form.querySelector<HTMLButtonElement>('[data-cancel]')!;
  const input = form.querySelector<HTMLInputElement>('input[type="file"]')!;
  let request: XMLHttpRequest | undefined;

  const say = (text: string, fault = false): void => {
    status.textContent = text;
    status.classList.toggle('fault', fault);
    status.setAttribute('role', fault ? 'alert' : 'status');
  };
  const end = (text = '', fault = false): void => {
    bar.hidden = cancel.hidden = true;
    request = undefined;
    say(text, fault);
  };

  const send = (file: File): void => {
    request?.abort();
    menu.open = true;
    bar.hidden = cancel.hidden = false;
    bar.value = 0;
    const body = new FormData();
    body.set('file', file);
    const own = (request = new XMLHttpRequest());
    const sending = (percent: number): string => (status.dataset['sending'] ?? '').replace(/\d+/, String(percent));
    say(`${file.name}：${sending(0)}`);
    own.upload.addEventListener('progress', ({ loaded, total }) => {
      const percent = total === 0 ? 100 : Math.floor((loaded / total) * 100);
      bar.value = percent;
      say(`${file.name}：${percent < 100 ? sending(percent) : status.dataset['reading']}`);
    });
    own.upload.addEventListener('load', () => {
      bar.removeAttribute('value');
      say(`${file.name}：${status.dataset['reading']}`);
    });
    own.addEventListener('load', () => {
      const { href, error, access } = reply(own.responseText);
      if (href !== undefined && own.status < 300) location.assign(href);
      else if (access !== undefined) location.assign(access);
      else end(`${file.name}：${error ?? status.dataset['lost']}`, true);
    });
    own.addEventListener('error', () => end(`${file.name}：${status.dataset['lost']}`, true));
    own.addEventListener('abort', () => end());
    own.open('POST', form.action);
    own.setRequestHeader('Accept', 'application/json');
    own.send(body);
  };

  cancel.addEventListener('click', () => request?.abort());
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

  const carriesFile = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;
  let depth = 0;
  const over = (by: number): void => {
    depth = Math.max(0, depth + by);
    document.body.classList.toggle('dropping', depth > 0);
  };
  document.addEventListener('dragenter', (event) => carriesFile(event) && over(1));
  document.addEventListener('dragleave', (event) => carriesFile(event) && over(-1));
  document.addEventListener('dragover', (event) => carriesFile(event) && event.preventDefault());
  document.addEventListener('drop', (event) => {
    if (!carriesFile(event)) return;
    event.preventDefault();
    over(-depth);
    const file = event.dataTransfer?.files[0];
    if (file) send(file);
  });
};
