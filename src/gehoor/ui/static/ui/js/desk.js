// For those who work at the desk all day: single keys, and who else is looking.

const OFF = 'gehoor-shortcuts-off';
const EVERY = 20000;

function typing(target) {
  return target.closest('input, textarea, select, [contenteditable], dialog') !== null;
}

function followShortcut(key) {
  const target = document.querySelector(`[data-shortcut="${CSS.escape(key)}"]`);
  if (!target) return false;
  if (target.matches('input, textarea, select')) target.focus();
  else target.click();
  return true;
}

// WCAG 2.1.4: single keys can be turned off, and never work while somebody types.
function listen(dialog) {
  const box = dialog.querySelector('[data-shortcuts-on]');
  box.checked = localStorage.getItem(OFF) === null;
  box.addEventListener('change', () => {
    if (box.checked) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, '1');
  });
  document.querySelectorAll('[data-shortcuts-open]').forEach((opener) => {
    opener.hidden = false;
    opener.addEventListener('click', () => dialog.showModal());
  });
  document.addEventListener('keydown', (event) => {
    if (!box.checked || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (event.repeat || typing(event.target)) return;
    if (event.key === '?') dialog.showModal();
    else if (!followShortcut(event.key)) return;
    event.preventDefault();
  });
}

// Says who else has this page open; silent when the network fails, and while the page is not looked at.
function showPresence(place) {
  const ask = async () => {
    if (document.visibilityState !== 'visible') return;
    try {
      const response = await fetch(place.dataset.presenceUrl, {
        headers: { Accept: 'application/json' },
        credentials: 'same-origin',
        redirect: 'error',
      });
      if (!response.ok) return;
      const { text } = await response.json();
      if (place.textContent !== text) place.textContent = text;
    } catch {
      // The next time is soon enough.
    }
  };
  place.setAttribute('role', 'status');
  ask();
  setInterval(ask, EVERY);
  document.addEventListener('visibilitychange', ask);
}

document.querySelectorAll('[data-shortcuts]').forEach(listen);
document.querySelectorAll('[data-presence-url]').forEach(showPresence);
