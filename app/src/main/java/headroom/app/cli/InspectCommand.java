package headroom.app.cli;

import headroom.app.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ArrayNode;

/// What each file holds, and what is wrong with it.
@Command(name = "inspect")
final class InspectCommand implements Callable<Integer> {
    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "files")
    private List<Path> files = List.of();

    private final Output output;

    InspectCommand(Output output) {
        this.output = output;
    }

    @Override
    public Integer call() {
        Words words = Words.english(common.zoneOrUtc());
        List<Input> inputs = new Inputs(output, words, common.zoneOrUtc()).read(files);
        List<List<Named>> series = Named.of(inputs);
        InspectedMerges merges = InspectedMerges.of(inputs, common.zoneOrUtc());
        if (common.json) {
            ArrayNode array = Json.array();
            for (int i = 0; i < inputs.size(); i++) {
                array.add(InspectedFile.json(inputs.get(i), series.get(i), words));
            }
            output.document(Json.object().set("files", array).set("merged", merges.json()));
        } else {
            for (int i = 0; i < inputs.size(); i++) {
                output.text(InspectedFile.text(inputs.get(i), series.get(i), words));
            }
            String merged = merges.text(words);
            if (!merged.isEmpty()) {
                output.text(merged);
            }
        }
        return inputs.stream().anyMatch(Input::nothing) ? Exit.NOTHING : Exit.DONE;
    }
}
