package org.openemd.console.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openemd.console.Line;
import org.openemd.console.WrongInput;
import org.openemd.console.library.Library;

/// Which words a server carries out for others. What is not known here is refused: a verb that gains an option gains it here by a decision.
final class JobWords {
  private static final int MOST_WORDS = 200;
  private static final int LONGEST_WORD = 1000;

  private static final String SHARED = "--assume --set --seed --format";
  private static final Map<String, List<String>> ALLOWED = new LinkedHashMap<>();
  private static final Map<String, String> REFUSED = new LinkedHashMap<>();

  static {
    allow("run", "");
    allow(
        "sweep",
        "--runs --until-width --vary --correlate --design --sensitivity --of --fast --threads --rerun");
    allow("map", "--grid --region --threat --from --loft --base --full-runs --threads");
    allow("compare", "--base --by --pairs --vary --vary-runs --grid --runs --threads");
    allow("radar", "--sensor --rcs --pd --altitudes");
    refuse("--out --force", "the server gives each job a folder of its own");
    refuse("--query", "no SQL is taken from the network");
    refuse("--engine --master", "jobs fly on the server's own machine");
    refuse("--fill", "it writes beside its template");
    refuse("--live --pace", "a live run is no job; it is started as such");
    refuse("--orders --population", "it names a file of the server");
  }

  private JobWords() {}

  private static void allow(String verb, String options) {
    ALLOWED.put(verb, List.of((SHARED + " " + options).strip().split(" ", -1)));
  }

  private static void refuse(String options, String why) {
    for (String option : options.split(" ", -1)) {
      REFUSED.put(option, why);
    }
  }

  static void check(JobSpec spec, Library library, JobLimits limits) {
    if (!ALLOWED.containsKey(spec.verb())) {
      throw new WrongInput(
          List.of("a job is one of " + String.join(", ", ALLOWED.keySet()) + "; no other verb"));
    }
    if (spec.words().size() > MOST_WORDS
        || spec.words().stream().anyMatch(w -> w.length() > LONGEST_WORD)) {
      throw new WrongInput(
          List.of(
              "a job has at most "
                  + MOST_WORDS
                  + " words of at most "
                  + LONGEST_WORD
                  + " characters"));
    }
    if (spec.words().stream().anyMatch(w -> w.chars().anyMatch(Character::isISOControl))) {
      throw new WrongInput(List.of("a word of a job holds no control characters"));
    }
    List<String> problems = problems(spec, library, limits);
    if (!problems.isEmpty()) {
      throw new WrongInput(problems);
    }
  }

  private static List<String> problems(JobSpec spec, Library library, JobLimits limits) {
    Line line = spec.line();
    List<String> problems = new ArrayList<>();
    for (Line.Option option : line.options()) {
      if (!allowed(spec.verb()).contains(option.name())) {
        String why = REFUSED.getOrDefault(option.name(), "the server does not know it");
        problems.add(option.name() + " is not for jobs: " + why);
      }
    }
    scenarios(spec, library, problems);
    sets(line, problems);
    most(line, "--runs", limits.runs(), problems);
    most(line, "--vary-runs", limits.runs(), problems);
    most(line, "--threads", limits.processors(), problems);
    return problems;
  }

  private static List<String> allowed(String verb) {
    return ALLOWED.getOrDefault(verb, List.of());
  }

  private static void scenarios(JobSpec spec, Library library, List<String> problems) {
    List<String> all = spec.scenarios();
    if (all.isEmpty()) {
      problems.add("emd " + spec.verb() + ": a scenario is needed");
    }
    for (String name : all) {
      try {
        JobSpec.file(library, name);
      } catch (WrongInput wrong) {
        problems.addAll(wrong.problems());
      }
    }
  }

  // They are looked up as files by their names.
  private static void sets(Line line, List<String> problems) {
    for (String said : line.values("--assume")) {
      for (String name : said.split(",", -1)) {
        if (!name.strip().matches("[a-z0-9][a-z0-9-]{0,60}")) {
          problems.add("--assume: the name of an assumption set is small letters, digits and -");
        }
      }
    }
  }

  private static void most(Line line, String option, int most, List<String> problems) {
    for (String said : line.values(option)) {
      String digits = said.strip();
      if (digits.matches("[+]?[0-9]{1,10}") && Long.parseLong(digits) > most) {
        problems.add(option + " is " + digits + "; a job may have " + most + " at most");
      }
    }
  }
}
