/** Notes what the page's policy forbids, from before anything of ours is there. */
declare global {
  interface Window {
    violations?: string[];
  }
}

const violations: string[] = (window.violations = []);
document.addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample, sourceFile}) =>
  violations.push(`${violatedDirective} ${blockedURI} ${sample} ${sourceFile}`),
);
window.addEventListener('error', ({message}) => violations.push(message));
await import('../../src/define/all.js');

export {};
