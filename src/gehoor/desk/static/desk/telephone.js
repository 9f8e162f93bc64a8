// During a call: Alt and a digit presses the button for how it ended, also while one types.

document.addEventListener('keydown', (event) => {
  if (!event.altKey || event.ctrlKey || event.metaKey || event.repeat || !/^Digit[1-9]$/.test(event.code)) return;
  const button = document.querySelector(`[data-outcome="${event.code.slice(5)}"]`);
  if (!button) return;
  event.preventDefault();
  button.click();
});
