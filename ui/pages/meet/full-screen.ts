/** Fills the screen with the page, or gives it back; nothing happens where the browser does not allow it. */
export function toggleFullScreen(): void {
  const { documentElement, fullscreenElement } = document;
  const asked = fullscreenElement === null ? documentElement.requestFullscreen() : document.exitFullscreen();
  // The meeting goes on in the window.
  void asked.catch(() => undefined);
}
