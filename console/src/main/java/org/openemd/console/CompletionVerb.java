package org.openemd.console;

import picocli.AutoComplete;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `emd completion`: what a shell needs to complete the verbs and options.
final class CompletionVerb implements Verb {
  @Override
  public String name() {
    return "completion";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.usageMessage()
        .description("A completion script for bash and zsh.")
        .footer(
            "  source <(emd completion)",
            "  emd completion > ~/.local/share/bash-completion/completions/emd",
            "  emd completion | less");
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    talk.out().print(AutoComplete.bash("emd", words.commandSpec().root().commandLine()));
    return Emd.DONE;
  }
}
