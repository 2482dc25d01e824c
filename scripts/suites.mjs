/** Runs test suites one after another and sums their counts, so that one line at the very end tells all. */
export class Suites {
  #sum = {passed: 0, failed: 0, skipped: 0};

  /** Runs a suite that gives its counts, or a promise of them; a suite that throws is one failure. */
  async run(name, suite) {
    console.log(`\n== ${name}`);
    try {
      for (const [key, count] of Object.entries(await suite())) this.#sum[key] += count;
    } catch (error) {
      console.error(error instanceof Error && !process.env.DEBUG ? error.message : error);
      this.#sum.failed++;
    }
  }

  /** Prints the sum as the last line and gives the exit code: 1 unless something ran and nothing failed. */
  close() {
    const {passed, failed, skipped} = this.#sum;
    if (skipped) console.log(`${skipped} skipped`);
    console.log(`\n${passed} passed, ${failed} failed`);
    return failed || !passed ? 1 : 0;
  }
}
