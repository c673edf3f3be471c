/** Makes an element with a class (none if empty) and content. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}

/** Makes a button that says what it is about with its value. */
export function button(className: string, text: string, value = ''): HTMLButtonElement {
  const made = element('button', className, text);
  made.type = 'button';
  made.value = value;
  return made;
}
