package org.openemd.console;

import java.util.List;
import java.util.Locale;
import org.openemd.console.serve.Role;
import org.openemd.console.serve.Tokens;

/// Carries out `emd serve token ...`: who may ask a server.
final class ServeTokens {
  private ServeTokens() {}

  /// Returns the exit code.
  static int carryOut(ServeRequest request, Typed typed, Talk talk) {
    Tokens tokens = ServeService.settings(request).tokens();
    List<String> words = request.words();
    String what = words.size() > 1 && words.getFirst().equals("token") ? words.get(1) : "";
    String name = words.size() > 2 ? words.get(2) : "";
    if (what.equals("list") && name.isEmpty()) {
      tokens.list().forEach(t -> talk.out().println(line(t)));
      return Emd.DONE;
    }
    if (name.isEmpty() || !List.of("add", "remove").contains(what)) {
      throw typed.wrong(
          "expected token add NAME, token list or token remove NAME; found "
              + String.join(" ", words));
    }
    return what.equals("add") ? add(tokens, name, request, talk) : remove(tokens, name, talk);
  }

  private static int add(Tokens tokens, String name, ServeRequest request, Talk talk) {
    try {
      talk.out().println(tokens.add(name, Role.valueOf(request.role().toUpperCase(Locale.ROOT))));
    } catch (IllegalArgumentException wrong) {
      throw new WrongInput(List.of("emd serve: " + wrong.getMessage()));
    }
    talk.err().println("This is shown once. A browser asks for it; programs send it as");
    talk.err().println("  Authorization: Bearer TOKEN");
    return Emd.DONE;
  }

  private static int remove(Tokens tokens, String name, Talk talk) {
    if (!tokens.remove(name)) {
      throw new WrongInput(List.of("emd serve: there is no token " + name));
    }
    talk.err().println("The token " + name + " is valid no more.");
    return Emd.DONE;
  }

  private static String line(Tokens.Token token) {
    String role = token.role().name().toLowerCase(Locale.ROOT);
    return String.format(Locale.ROOT, "%-32s  %-8s  %s", token.name(), role, token.made());
  }
}
