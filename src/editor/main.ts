import { mount } from 'svelte';
import App from './App.svelte';
import { words } from './words.ts';
import './editor.css';

/** Another page could lay something over a frame, and have its visitors press what they do not see. */
function refuse(): void {
  const sentence = document.createElement('p');
  sentence.className = 'framed';
  sentence.textContent = words.framed;
  document.body.replaceChildren(sentence);
}

if (window.top === window.self) mount(App, { target: document.body });
else refuse();
