const focusIn = (part: Element): void => {
  const field = part.querySelector<HTMLTextAreaElement>('textarea[name="text"]');
  if (field === null) return (part as HTMLElement).focus({ preventScroll: true });
  field.focus();
  field.dataset['was'] = field.value;
};

/** Puts the paragraph as the server has it now in the place of the one on the page; the version that all forms were made of moves on with it. */
const replace = async (block: Element, answer: Response): Promise<boolean> => {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById(block.id);
  if (fresh === null) return false;
  block.replaceWith(fresh);
  const version = page.querySelector<HTMLInputElement>('#block-tools input[name="version"]')?.value;
  if (version !== undefined) for (const field of document.querySelectorAll<HTMLInputElement>('.document-page input[name="version"]')) field.value = version;
  focusIn(fresh);
  return true;
};

let isLeaving = false;

const isChanged = (): boolean =>
  [...document.querySelectorAll<HTMLTextAreaElement>('[data-block-editor] textarea[name="text"]')].some(
    ({ value, dataset }) => value !== (dataset['was'] ?? value),
  );

/** Opens and saves one paragraph without loading the whole page again; where anything is unusual, the form goes the ordinary way. */
export const writtenDocument = (): void => {
  const sheet = document.querySelector('.document-page .doc-body');
  if (sheet === null) return;
  sheet.addEventListener('click', async (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-edit], a[data-leave]');
    const block = link?.closest('.doc-block');
    if (!link || !block || (event as MouseEvent).ctrlKey || (event as MouseEvent).metaKey) return;
    event.preventDefault();
    try {
      const answer = await fetch(link.href);
      if (answer.ok && (await replace(block, answer))) return;
    } catch {
      // Not reachable: the browser says so better than a script.
    }
    location.assign(link.href);
  });
  sheet.addEventListener('submit', async (event) => {
    const form = event.target as HTMLFormElement;
    const block = form.closest('.doc-block');
    if (!form.matches('[data-block-editor]') || block === null) return;
    event.preventDefault();
    const send = form.querySelector<HTMLButtonElement>('button[type="submit"]');
    if (send) send.disabled = true;
    try {
      const answer = await fetch(form.action, { method: 'POST', body: new FormData(form) });
      // Two people wrote the same paragraph: that page is shown whole.
      if (answer.status !== 409 && (await replace(block, answer))) return;
    } catch {
      // What was written stays in the form.
    }
    if (send) send.disabled = false;
    isLeaving = true;
    form.submit();
  });
  sheet.addEventListener('keydown', (event) => {
    const form = (event.target as Element).closest<HTMLFormElement>('[data-block-editor]');
    const { key, ctrlKey, metaKey } = event as KeyboardEvent;
    if (form === null || !(ctrlKey || metaKey) || (key !== 's' && key !== 'Enter')) return;
    event.preventDefault();
    form.requestSubmit();
  });
  addEventListener('beforeunload', (event) => {
    if (!isLeaving && isChanged()) event.preventDefault();
  });
  // A form outside a paragraph goes the ordinary way.
  document.addEventListener('submit', (event) => {
    if (!event.defaultPrevented) isLeaving = true;
  });
  const open = sheet.querySelector('[data-block-editor]');
  if (open !== null) focusIn(open);
};
