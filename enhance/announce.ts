let region: HTMLElement | undefined;

/** Says a sentence to screen readers, politely; '' clears it. The region is made at the first call. */
export function announce(sentence: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    // Set through the object model: the policy forbids style in markup that scripts write, not this.
    Object.assign(region.style, {
      position: 'fixed',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
    });
    document.body.append(region);
  }
  region.textContent = sentence;
}
