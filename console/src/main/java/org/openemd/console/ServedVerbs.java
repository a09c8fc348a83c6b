package org.openemd.console;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openemd.console.library.Choice;
import org.openemd.console.library.Library;
import org.openemd.console.serve.Refusal;
import org.openemd.console.serve.Verbs;
import org.openemd.cost.CostSheet;
import org.openemd.scenario.Explained;
import org.openemd.scenario.Loaded;
import org.openemd.scenario.Problem;

/// The light verbs for those who ask over the network: the same words come out, and no file can be named but scenarios.
final class ServedVerbs implements Verbs {
  private final Library library;
  private @Nullable Printed ledger;

  ServedVerbs(Library library) {
    this.library = library;
  }

  @Override
  public Printed check(Choice choice) {
    List<Problem> problems = library.check(choice);
    return printed(CheckVerb.json(Map.of(choice.scenario(), problems)));
  }

  @Override
  public Printed explain(Choice choice, String path) {
    Explained explained = library.explain(choice, path);
    CostSheet sheet =
        explained instanceof Explained.Section s && s.path().equals("costs") ? sheet(choice) : null;
    try {
      return printed(ExplainService.tree(explained, sheet));
    } catch (WrongInput wrong) {
      throw Refusal.wrongInput(wrong.problems());
    }
  }

  private CostSheet sheet(Choice choice) {
    return switch (library.load(choice)) {
      case Loaded.Ok ok -> CostSheet.of(ok.scenario());
      case Loaded.Rejected r -> throw Refusal.wrongInput(CheckService.lines(r.problems()));
    };
  }

  @Override
  public Printed doctrine(List<String> words) {
    return said("doctrine", words);
  }

  @Override
  public synchronized Printed ledger() {
    Printed known = ledger;
    if (known == null) {
      known = said("ledger", List.of());
      ledger = known;
    }
    return known;
  }

  private static Printed said(String verb, List<String> words) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> all = new ArrayList<>(List.of(verb, "--format", "json"));
    all.addAll(words);
    int code =
        Emd.execute(false, new PrintWriter(out), new PrintWriter(err), all.toArray(String[]::new));
    if (code == Emd.WRONG_INPUT) {
      throw Refusal.wrongInput(err.toString().lines().limit(1).toList());
    }
    if (code != Emd.DONE) {
      throw new IllegalStateException("emd " + verb + " ended with " + code + ": " + err);
    }
    return new Printed(out.toString());
  }

  private static Printed printed(Object tree) {
    StringWriter out = new StringWriter();
    PrintWriter writer = new PrintWriter(out);
    Trees.print(tree, writer);
    writer.flush();
    return new Printed(out.toString());
  }
}
