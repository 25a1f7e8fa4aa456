/** The keys in a dialog; the link to /help works without. */
export const helpDialog = (): void => {
  document.querySelector('[data-open-help]')?.addEventListener('click', (event) => {
    event.preventDefault();
    openHelp();
  });
};

export const openHelp = (): void => {
  const dialog = document.querySelector<HTMLDialogElement>('#help');
  if (dialog && !dialog.open) dialog.showModal();
};
