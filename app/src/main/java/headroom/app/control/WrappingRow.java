package headroom.app.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/// Things side by side that share the width, and go on beneath each other where it is too narrow for all of them.
public final class WrappingRow extends Pane {
    private final double gap;
    private final double lineGap;

    /// A row with `gap` pixels between its things and `lineGap` between lines.
    public WrappingRow(double gap, double lineGap, Node... children) {
        this.gap = gap;
        this.lineGap = lineGap;
        getChildren().addAll(children);
    }

    /// Things on one line, and how much wider than they want to be they may get, in all.
    private record Line(List<Node> nodes, double spare) {}

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return getManagedChildren().stream()
                .mapToDouble(node -> node.minWidth(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected double computePrefWidth(double height) {
        return getManagedChildren().stream()
                .mapToDouble(node -> node.prefWidth(-1) + gap)
                .sum();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double room = width < 0 ? getWidth() : width;
        double height = -lineGap;
        for (Line line : lines(room)) {
            height += height(line) + lineGap;
        }
        return Math.max(0, height);
    }

    @Override
    protected void layoutChildren() {
        double y = 0;
        for (Line line : lines(getWidth())) {
            double x = 0;
            double height = height(line);
            for (Node node : line.nodes()) {
                double width = width(node, line);
                node.resizeRelocate(snapPositionX(x), snapPositionY(y), snapSizeX(width), snapSizeY(height));
                x += width + gap;
            }
            y += height + lineGap;
        }
    }

    private List<Line> lines(double room) {
        List<Line> lines = new ArrayList<>();
        List<Node> line = new ArrayList<>();
        double used = -gap;
        for (Node node : getManagedChildren()) {
            double wanted = wanted(node);
            if (!line.isEmpty() && used + gap + wanted > room) {
                lines.add(new Line(List.copyOf(line), room - used));
                line.clear();
                used = -gap;
            }
            line.add(node);
            used += gap + wanted;
        }
        if (!line.isEmpty()) {
            lines.add(new Line(List.copyOf(line), room - used));
        }
        return lines.size() < 2 ? lines : lines.stream().map(WrappingRow::even).toList();
    }

    /// Things of limited width keep their own where there are several lines, so that they stay alike on all of them.
    private static Line even(Line line) {
        boolean unlimited = line.nodes().stream().anyMatch(node -> node.maxWidth(-1) == Double.MAX_VALUE);
        return unlimited ? line : new Line(line.nodes(), Math.min(0, line.spare()));
    }

    /// What grows shares the spare width; on a line that is too narrow for a single thing, that thing gives way.
    private static double width(Node node, Line line) {
        long growing = line.nodes().stream().filter(WrappingRow::grows).count();
        double share = line.spare() < 0 ? line.spare() / line.nodes().size() : growing > 0 ? line.spare() / growing : 0;
        double wanted = wanted(node) + (grows(node) || share < 0 ? share : 0);
        return Math.max(node.minWidth(-1), Math.min(wanted, node.maxWidth(-1)));
    }

    private static double wanted(Node node) {
        return Math.max(node.minWidth(-1), node.prefWidth(-1));
    }

    private static boolean grows(Node node) {
        return node.maxWidth(-1) > wanted(node);
    }

    private double height(Line line) {
        return line.nodes().stream()
                .mapToDouble(node -> node.prefHeight(width(node, line)))
                .max()
                .orElse(0);
    }
}
