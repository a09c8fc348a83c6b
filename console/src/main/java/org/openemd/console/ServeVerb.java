package org.openemd.console;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.openemd.console.journal.Logs;
import org.openemd.console.serve.Door;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// `emd serve`: the console in a browser.
final class ServeVerb implements Verb {
  private static final int USUAL_PORT = 8009;
  private static final int LAST_PORT = 65_535;
  private static final List<String> ROLES = List.of("observer", "analyst", "operator");

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public void describe(CommandSpec spec) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .paramLabel("token add|list|remove [NAME]")
            .arity("0..3")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(
                "Does not serve, but makes a token (shown once), lists them or takes one back.")
            .build());
    spec.addOption(
        Words.option("--port", "N", "The port; 8009 if not said, and 0 for any that is free."));
    spec.addOption(
        Words.option(
            "--data", "DIR", "The folder that keeps jobs and live runs; runs/serve if not said."));
    describeDoor(spec);
    spec.usageMessage()
        .description(
            "The console in a browser, on this machine alone: open the address that it prints.",
            "Others reach it with --host, by TLS and with tokens only.")
        .footer(
            "  emd serve",
            "  emd serve --port 0 --data /tmp/console",
            "  emd serve token add anna --role analyst --data /tmp/console");
  }

  private static void describeDoor(CommandSpec spec) {
    spec.addOption(
        Words.option("--host", "ADDR", "The address to listen on; 127.0.0.1 if not said."));
    spec.addOption(
        Words.option(
            "--tls-cert", "FILE", "Certificate: PEM with --tls-key, or PKCS12 with both in it."));
    spec.addOption(Words.option("--tls-key", "FILE", "Its key: PEM, not enciphered."));
    spec.addOption(
        Words.option("--tls-password", "FILE", "The file with the password of a PKCS12 store."));
    spec.addOption(
        Words.flag(
            "--behind-proxy", "A proxy before it speaks TLS and sets X-Forwarded-For itself."));
    spec.addOption(
        Words.repeated("--name", "NAME", "A name by which browsers reach it, besides localhost."));
    spec.addOption(
        Words.option(
            "--log",
            String.join("|", Logs.LEVELS),
            "How much is logged, as lines of JSON; info, which has a line for each request, unless a person watches."));
    spec.addOption(
        Words.option("--role", String.join("|", ROLES), "What the bearer of a new token may do."));
  }

  @Override
  public int carryOut(ParseResult words, Talk talk) {
    Typed typed = new Typed(words);
    int port = typed.has("--port") ? typed.whole("--port", 0, LAST_PORT) : USUAL_PORT;
    List<String> rest = words.matchedPositionalValue(0, List.of());
    String role = typed.has("--role") ? typed.choice("--role", "", ROLES) : "";
    if (role.isEmpty() && rest.size() > 1 && rest.get(1).equals("add")) {
      throw typed.wrong("--role must be given: " + String.join(", ", ROLES));
    }
    ServeRequest request =
        new ServeRequest(
            typed.has("--host") ? typed.word("--host") : "127.0.0.1",
            port,
            Words.path(words, "--data", "folder"),
            door(words, typed),
            rest,
            role,
            log(typed));
    return rest.isEmpty()
        ? ServeService.carryOut(request, talk)
        : ServeTokens.carryOut(request, typed, talk);
  }

  /// A person who watches a terminal wants to hear of trouble only.
  private static String log(Typed typed) {
    return typed.choice(
        "--log", Boolean.getBoolean("emd.terminal") ? "warning" : "info", Logs.LEVELS);
  }

  private static Door door(ParseResult words, Typed typed) {
    typed.goesWith("--tls-key", "--tls-cert");
    typed.goesWith("--tls-password", "--tls-cert");
    Optional<Path> key = Words.path(words, "--tls-key", "file");
    Optional<Path> certificate = Words.path(words, "--tls-cert", "file");
    String password =
        Words.path(words, "--tls-password", "file").map(ServeService::secret).orElse("");
    return new Door(
        certificate.map(c -> new Door.Tls(c, key, password)),
        typed.has("--behind-proxy"),
        words.matchedOptionValue("--name", List.of()));
  }
}
