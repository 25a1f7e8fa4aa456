type Reply = {
  readonly saved?: string;
  readonly left?: string;
  readonly marks?: Readonly<Record<string, string>>;
  readonly faults?: Readonly<Record<string, string>>;
  readonly clashes?: readonly string[];
  readonly said?: string;
};

const PAUSE = 600;

/** A form of a report saves each question as soon as it is answered; without this script its buttons do. */
export const reportForm = (): void => {
  const form = document.querySelector<HTMLFormElement>('form[data-report-form]');
  if (!form) return;
  const output = form.querySelector<HTMLOutputElement>('[data-saved]')!;
  const waiting = new Map<HTMLElement, number>();
  let queue: Promise<void> = Promise.resolve();
  let leaving = false;

  const say = (text: string, fault = false): void => {
    output.textContent = text;
    output.classList.toggle('fault', fault);
  };

  const note = (ask: HTMLElement, text: string): void => {
    const place = ask.querySelector('.ask-notes');
    if (!place) return;
    for (const old of place.querySelectorAll('[data-note]')) old.remove();
    for (const field of ask.querySelectorAll('[name^="value:"]')) field.toggleAttribute('aria-invalid', text !== '');
    if (text === '') return;
    const line = document.createElement('p');
    line.className = 'fault';
    line.dataset['note'] = '';
    line.textContent = text;
    place.prepend(line);
  };

  const save = async (ask: HTMLElement): Promise<void> => {
    if (leaving) return;
    const id = ask.dataset['ask']!;
    const body = new FormData();
    for (const [name, value] of new FormData(form)) if (name.endsWith(`:${id}`) && typeof value === 'string') body.append(name, value);
    body.set('do', 'save');
    say(form.dataset['saving'] ?? '');
    try {
      const response = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' } });
      const reply = (await response.json()) as Reply;
      // Somebody else answered it meanwhile: the page shows the two side by side.
      if ((reply.clashes?.length ?? 0) > 0) return form.requestSubmit(form.querySelector<HTMLButtonElement>('button[value="save"]'));
      const fault = reply.faults?.[id] ?? '';
      note(ask, fault);
      const seen = ask.querySelector<HTMLInputElement>('[data-seen]');
      const mark = reply.marks?.[id];
      if (seen && mark !== undefined && fault === '') seen.value = mark;
      ask.classList.toggle('done', fault === '' && mark !== undefined && mark !== '');
      if (response.ok || fault !== '') say([reply.saved, reply.left].filter(Boolean).join(' · '));
      else say(reply.said ?? form.dataset['unsaved'] ?? '', true);
    } catch {
      say(form.dataset['unsaved'] ?? '', true);
    }
  };

  const later = (ask: HTMLElement, pause: number): void => {
    clearTimeout(waiting.get(ask));
    waiting.set(
      ask,
      window.setTimeout(() => {
        waiting.delete(ask);
        queue = queue.then(() => save(ask));
      }, pause),
    );
  };

  form.addEventListener('change', ({ target }) => {
    const ask = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-ask]') : null;
    // A file goes with the form itself.
    if (ask && !(target instanceof HTMLInputElement && target.type === 'file')) later(ask, PAUSE);
  });
  form.addEventListener('submit', () => {
    leaving = true;
    for (const timer of waiting.values()) clearTimeout(timer);
    waiting.clear();
  });
};
