import { follow } from './upload-job.ts';

type Reply = { readonly job?: string; readonly href?: string; readonly error?: string; readonly access?: string };

const replyOf = (text: string): Reply => {
  try {
    return JSON.parse(text) as Reply;
  } catch {
    return {};
  }
};

/** A file may be dropped anywhere on any page: it is sent and compiled with progress, may be cancelled, and a refusal is shown beside it. */
export const dropZone = (): void => {
  const form = document.querySelector<HTMLFormElement>('form[data-drop]');
  if (!form) return;
  const menu = form.closest('details')!;
  const status = form.querySelector<HTMLElement>('[data-progress]')!;
  const bar = form.querySelector('progress')!;
  const cancel = form.querySelector<HTMLButtonElement>('[data-cancel]')!;
  const input = form.querySelector<HTMLInputElement>('input[type="file"]')!;
  const words = status.dataset;
  const colon = document.documentElement.lang === 'en' ? ': ' : '：';
  let stop: (() => void) | undefined;

  const say = (text: string, fault = false): void => {
    status.textContent = text;
    status.classList.toggle('fault', fault);
    status.setAttribute('role', fault ? 'alert' : 'status');
  };
  const end = (text = '', fault = false): void => {
    bar.hidden = cancel.hidden = true;
    stop = undefined;
    say(text, fault);
  };
  /** Undefined: how far it is cannot be known, only that it works. */
  const advance = (share: number | undefined): void => {
    if (share === undefined) bar.removeAttribute('value');
    else bar.value = 100 * share;
  };

  const send = (file: File): void => {
    stop?.();
    menu.open = true;
    bar.hidden = cancel.hidden = false;
    advance(0);
    const named = (text: string | undefined): string => `${file.name}${colon}${text ?? ''}`;
    const lost = (): void => end(named(words['lost']), true);
    const body = new FormData();
    body.set('file', file);
    const request = new XMLHttpRequest();
    stop = () => request.abort();
    say(named(words['sending']));
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      const share = total === 0 ? 1 : loaded / total;
      advance(share);
      say(named((words['sending'] ?? '').replace(/\d+/, String(Math.floor(100 * share)))));
    });
    request.addEventListener('load', () => {
      const { job, error, access, href } = replyOf(request.responseText);
      if (access !== undefined) location.assign(access);
      else if (href !== undefined) location.assign(href);
      else if (job === undefined) end(named(error ?? words['lost']), true);
      else {
        say(named(words['reading']));
        advance(undefined);
        stop = follow(job, {
          onStage: (stage, share) => {
            say(named(stage));
            advance(share);
          },
          onDone: (to) => location.assign(to),
          onRefused: (why) => end(named(why), true),
          onLost: lost,
        });
      }
    });
    request.addEventListener('error', lost);
    request.open('POST', form.action);
    request.setRequestHeader('Accept', 'application/json');
    request.setRequestHeader('Prefer', 'respond-async');
    request.send(body);
  };

  cancel.addEventListener('click', () => {
    stop?.();
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
