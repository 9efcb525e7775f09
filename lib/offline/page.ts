/** The script of the page that stands in for one that cannot be opened: goes on by itself once there is network. */
addEventListener('online', () => location.reload())
document.querySelector('[data-again]')?.addEventListener('click', () => location.reload())
