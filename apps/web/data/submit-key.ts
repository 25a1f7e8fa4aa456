/** Ctrl or Command with Enter sends the form one is in, from whatever field. */
export const submitKey = (): void => {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !(event.target instanceof HTMLElement)) return;
    const form = event.target.closest<HTMLFormElement>('form[data-submit-key]');
    if (!form) return;
    event.preventDefault();
    form.requestSubmit();
  });
};
