package org.openemd.console;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `emd serve`: the console in a browser.
final class ServeVerb implements Verb {
  private static final int USUAL_PORT = 8009;
  private static final int LAST_PORT = 65_535;

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addOption(
        Words.option("--port", "N", "The port; 8009 if not said, and 0 for any that is free."));
    spec.addOption(
        Words.option(
            "--data", "DIR", "The folder that keeps jobs and live runs; runs/serve if not said."));
    spec.usageMessage()
        .description(
            "The console in a browser, on this machine alone: open the address that it prints.")
        .footer(
            "  emd serve", "  emd serve --port 8080", "  emd serve --port 0 --data /tmp/console");
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    Typed typed = new Typed(words);
    int port = typed.has("--port") ? typed.whole("--port", 0, LAST_PORT) : USUAL_PORT;
    return ServeService.carryOut(
        new ServeRequest(port, Words.path(words, "--data", "folder")), talk);
  }
}
